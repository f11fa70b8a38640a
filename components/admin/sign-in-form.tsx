'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormFoot } from '#components/ui/form-foot.tsx'
import { TextInput } from '#components/ui/input.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { demonstrationStaff } from '#server/domain/demonstration.ts'

/** Two accounts show all that there is to see in a demonstration. */
const HINTED = ['facilitator', 'reviewer', 'administrator'] as const
const HALF_AN_HOUR = 30 * 60

/** Asks for a sign-in link. What comes after is the same for everybody: nobody learns here who has an account. */
export function SignInForm({ demonstration, goTo }: { demonstration: boolean; goTo: string | null }) {
  const t = useTranslations('signIn')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useForm({
    start: { email: '' },
    send: (typed) => client.account.askLink.mutate(typed),
    after: (_, typed) => {
      if (goTo) keepWayBack(goTo)
      setSentTo(typed.email.trim())
    },
  })
  if (sentTo !== null) return <Sent to={sentTo} demonstration={demonstration} onAgain={() => setSentTo(null)} />
  return (
    <form ref={form.form} onSubmit={form.submit} noValidate className="grid gap-6">
      <Field name="email" label={t('email')} error={form.errors.email}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="email"
            required
            value={form.values.email}
            onChange={(event) => form.change({ email: event.target.value })}
          />
        )}
      </Field>
      {demonstration && (
        <div className="-mt-3 flex flex-wrap items-center gap-2 text-sm text-ink-2">
          <p className="w-full">{t('demonstration')}</p>
          {HINTED.map((role) => (
            <Button
              key={role}
              look="soft"
              size="small"
              className="font-normal"
              onClick={() => form.change({ email: demonstrationStaff[role] })}
            >
              {demonstrationStaff[role]}
            </Button>
          ))}
        </div>
      )}
      <FormFoot state={form} action={t('action')} busy={t('sending')} />
      <p className="border-t border-line pt-5 text-ink-2">
        {t('participant')}{' '}
        <a href="/join" className="text-link text-ink">
          {t('participantAction')}
        </a>
        .
      </p>
    </form>
  )
}

function Sent({ to, demonstration, onAgain }: { to: string; demonstration: boolean; onAgain: () => void }) {
  const t = useTranslations('signIn')
  const title = useRef<HTMLHeadingElement>(null)
  // The form has gone; whoever uses a keyboard or a screen reader goes on here.
  useEffect(() => title.current?.focus(), [])
  return (
    <Card className="grid gap-4">
      <h2 ref={title} tabIndex={-1} className="text-xl">
        {t('sent.title')}
      </h2>
      <p>{t('sent.text', { email: to })}</p>
      <p className="text-sm text-ink-2">{demonstration ? t('sent.demonstration') : t('sent.nothing')}</p>
      <div className="flex flex-wrap gap-3">
        {demonstration && (
          <ButtonLink href="/mailbox" look="main">
            {t('sent.mailbox')}
          </ButtonLink>
        )}
        <Button look="soft" onClick={onAgain}>
          {t('sent.again')}
        </Button>
      </div>
    </Card>
  )
}

// The link may be opened in another tab of this browser, so the way back waits in a cookie; it is a path, no secret.
function keepWayBack(path: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that people here use
  document.cookie = `concord-way-back=${encodeURIComponent(path)}; Path=/sign-in; Max-Age=${HALF_AN_HOUR}; SameSite=Lax`
}
