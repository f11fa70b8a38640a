import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import { Cell, Head, Table } from '#components/ui/table.tsx'
import type { AuditEntry } from '#server/domain/views.ts'
import type { formatter, translator } from '#server/messages/translator.ts'

type Words = ReturnType<typeof translator<'admin'>>

type Names = ReadonlyMap<string, string>
type Props = { entries: AuditEntry[]; names: Names; t: Words; format: ReturnType<typeof formatter> }

/**
 * The log in plain words: when, who, what, and the facts that were kept with it. `names`: of accounts, projects and frameworks by
 * their ids. Workshops stay ids: an administrator sees none by that role.
 */
export function AuditTable({ entries, names, t, format }: Props) {
  return (
    <Card className="py-2 sm:py-3">
      <Table caption={t('log.title')}>
        <thead>
          <tr>
            <Head>{t('log.table.at')}</Head>
            <Head>{t('log.table.actor')}</Head>
            <Head>{t('log.table.what')}</Head>
            <Head>{t('log.table.about')}</Head>
          </tr>
        </thead>
        <tbody className="text-sm">
          {entries.map((entry) => (
            <tr key={entry.id}>
              <Cell className="whitespace-nowrap tabular-nums">
                {format.dateTime(entry.at, { dateStyle: 'medium', timeStyle: 'short' })}
              </Cell>
              <Cell className="whitespace-nowrap">{actorWords(t, entry.actor)}</Cell>
              <Cell className="min-w-48 font-semibold">{actionWords(t, entry.action)}</Cell>
              <Cell className="min-w-48 text-ink-2">
                {factWords(t, entry, names)}
                {entry.workshop && (
                  <Link href={`/admin/log?workshop=${entry.workshop}`} prefetch={false} className="text-link block whitespace-nowrap">
                    {t('log.workshop', { id: entry.workshop })}
                  </Link>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

type Key = Parameters<Words>[0]
// Which words there are is known only when the log is read; `has` asks first.
const known = (t: Words, key: string): key is Key => t.has(key as Key)

function actorWords(t: Words, actor: string): string {
  const key = `log.actor.${actor}`
  return known(t, key) ? t(key) : actor
}

function actionWords(t: Words, action: string): string {
  const key = `log.action.${action}`
  return known(t, key) ? t(key) : t('log.unknown', { action })
}

function factWords(t: Words, { facts }: AuditEntry, names: Names): string {
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => {
      const key = `log.fact.${name}`
      return `${known(t, key) ? t(key) : name}: ${names.get(String(value)) ?? valueWords(t, value)}`
    })
    .join(' · ')
}

function valueWords(t: Words, value: string | number | boolean | null): string {
  const key = `log.value.${String(value)}`
  return known(t, key) ? t(key) : String(value)
}
