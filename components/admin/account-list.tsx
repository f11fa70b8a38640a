'use client'

import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Tag } from '#components/ui/chip.tsx'
import type { Account } from '#server/domain/views.ts'

/** One account a row. Without `onChange` and `onEnd` they are only listed. */
export function AccountList({
  accounts,
  me,
  onChange,
  onEnd,
}: {
  accounts: Account[]
  me: string
  onChange?: (account: Account) => void
  onEnd?: (account: Account) => void
}) {
  const t = useTranslations('admin')
  const staff = useTranslations('staff')
  const format = useFormatter()
  const day = (at: number) => format.dateTime(at, { dateStyle: 'medium' })
  return (
    <Card className="px-0 py-0 sm:px-0 sm:py-0">
      <ul className="divide-y divide-line-2">
        {accounts.map((account) => (
          <li
            key={account.id}
            className="grid items-center gap-x-6 gap-y-2 px-5 py-4 sm:px-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <p className="font-semibold">
                {account.name}
                {account.id === me && <span className="ms-2 text-sm font-normal text-ink-2">({t('people.you')})</span>}
              </p>
              <p className="text-sm [overflow-wrap:anywhere] text-ink-2">{account.email}</p>
            </div>
            <div className="grid gap-1">
              <p className="flex flex-wrap gap-1.5">
                {account.roles.map((role) => (
                  <Tag key={role}>{staff(`role.${role}`)}</Tag>
                ))}
              </p>
              <p className="text-sm text-ink-2">
                {account.removedAt === null
                  ? t('people.since', { day: day(account.createdAt) })
                  : t('people.ended', { day: day(account.removedAt) })}
              </p>
            </div>
            {onChange && onEnd && (
              <div className="-ms-3.5 flex gap-1 md:ms-0 md:-me-3.5 md:w-64 md:justify-end">
                <Button
                  look="quiet"
                  size="small"
                  onClick={() => onChange(account)}
                  aria-label={t('people.changeTitle', { name: account.name })}
                >
                  {t('people.change')}
                </Button>
                {account.id !== me && (
                  <Button look="quiet" size="small" onClick={() => onEnd(account)} aria-label={t('people.endOf', { name: account.name })}>
                    {t('people.end')}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
