'use client'

import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Button } from '#components/ui/button.tsx'
import { Checkbox, ChoiceGroup } from '#components/ui/choice.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/input.tsx'
import { useForm } from '#components/ui/use-form.ts'
import type { Account, AccountRole } from '#server/domain/views.ts'

const ROLES: AccountRole[] = ['facilitator', 'reviewer', 'administrator']

/** Invites somebody, or changes the name and roles of an account. `onDone` gets the name and whether a letter went out. */
export function AccountDialog({
  account,
  onClose,
  onDone,
}: {
  account: Account | null
  onClose: () => void
  onDone: (invited: { name: string; mailed: boolean } | null) => void
}) {
  const t = useTranslations('admin')
  const staff = useTranslations('staff')
  const common = useTranslations('common')
  const start: { name: string; email: string; roles: AccountRole[] } = account ?? { name: '', email: '', roles: ['facilitator'] }
  const form = useForm({
    start: { name: start.name, email: start.email, roles: start.roles },
    send: async (typed) => {
      if (account === null) return (await client.account.invite.mutate(typed)).mailed
      await client.account.change.mutate({ id: account.id, name: typed.name, roles: typed.roles })
      return null
    },
    after: (mailed, typed) => onDone(mailed === null ? null : { name: typed.name.trim(), mailed }),
  })
  const { values, errors, change } = form
  return (
    <Dialog
      open
      title={account ? t('people.changeTitle', { name: account.name }) : t('people.invite')}
      onClose={onClose}
      actions={
        <>
          <Button look="soft" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button look="main" busy={form.sending && (account ? common('saving') : t('people.sending'))} onClick={() => form.submit()}>
            {account ? t('people.save') : t('people.send')}
          </Button>
        </>
      }
    >
      {!account && <p>{t('people.inviteLead')}</p>}
      <form ref={form.form} onSubmit={form.submit} noValidate className="grid gap-5 text-ink">
        <Field name="name" label={t('people.name')} error={errors.name}>
          {(control) => (
            <TextInput {...control} autoComplete="off" value={values.name} onChange={(event) => change({ name: event.target.value })} />
          )}
        </Field>
        {!account && (
          <Field name="email" label={t('people.email')} error={errors.email}>
            {(control) => (
              <TextInput
                {...control}
                type="email"
                autoComplete="off"
                value={values.email}
                onChange={(event) => change({ email: event.target.value })}
              />
            )}
          </Field>
        )}
        <ChoiceGroup name="roles" legend={t('people.roles')} error={errors.roles}>
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              label={staff(`role.${role}`)}
              hint={t(`people.roleText.${role}`)}
              checked={values.roles.includes(role)}
              onChange={() =>
                change({ roles: ROLES.filter((each) => (each === role ? !values.roles.includes(role) : values.roles.includes(each))) })
              }
            />
          ))}
        </ChoiceGroup>
        <div role="alert" className="font-semibold">
          {form.summary && Object.keys(errors).length === 0 ? form.summary : null}
        </div>
        {/* Enter in a field sends the form; the visible button stands at the foot of the dialog. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
