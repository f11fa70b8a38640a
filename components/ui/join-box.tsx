import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { TextInput } from './input.tsx'

/** Where a join code is typed; it works without a script, and /join says what is wrong with a code. */
export function JoinBox({ label, hint, action }: { label: string; hint: string; action: string }) {
  return (
    <form action="/join" method="get" className="mt-4 grid gap-4">
      <Field name="code" label={label} hint={hint}>
        {(control) => (
          <TextInput
            {...control}
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={24}
            className="min-h-14 text-center text-2xl font-bold tracking-[0.12em] uppercase"
          />
        )}
      </Field>
      <Button type="submit" look="main" size="large">
        {action}
      </Button>
    </form>
  )
}
