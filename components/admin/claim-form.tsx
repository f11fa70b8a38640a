'use client'

import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Field } from '#components/ui/field.tsx'
import { FormFoot } from '#components/ui/form-foot.tsx'
import { TextInput } from '#components/ui/input.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** The first administrator and the name of the city; then straight on to signing in. */
export function ClaimForm({ token, city }: { token: string; city: string }) {
  const t = useTranslations('signIn')
  const form = useForm({
    start: { name: '', email: '', city },
    needed: { name: 'empty', email: 'email', city: 'empty' },
    send: (typed) => client.account.claim.mutate({ token, ...typed }),
    after: ({ signIn }) => window.location.assign(signIn),
  })
  const { values, errors, change } = form
  return (
    <form ref={form.form} onSubmit={form.submit} noValidate className="grid gap-6">
      <Field name="name" label={t('welcome.name')} hint={t('welcome.nameHint')} error={errors.name}>
        {(control) => (
          <TextInput {...control} autoComplete="name" value={values.name} onChange={(event) => change({ name: event.target.value })} />
        )}
      </Field>
      <Field name="email" label={t('welcome.email')} hint={t('welcome.emailHint')} error={errors.email}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="email"
            value={values.email}
            onChange={(event) => change({ email: event.target.value })}
          />
        )}
      </Field>
      <Field name="city" label={t('welcome.city')} hint={t('welcome.cityHint')} error={errors.city}>
        {(control) => <TextInput {...control} value={values.city} onChange={(event) => change({ city: event.target.value })} />}
      </Field>
      <FormFoot state={form} action={t('welcome.action')} busy={t('welcome.sending')} />
    </form>
  )
}
