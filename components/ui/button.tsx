import type { ComponentProps } from 'react'
import { buttonClass, type Look, type Size } from './button-class.ts'
import { cx } from './cx.ts'

type Props = ComponentProps<'button'> & {
  look?: Look
  size?: Size
  /** The word shown while sending; the button then waits, and keeps its focus. */
  busy?: string | false | null
}

/** A button. `main`: the one next step of a screen; `plain`: another step; `soft`: a lesser one; `quiet`: text alone. */
export function Button({ look = 'plain', size = 'usual', busy, className, children, onClick, type = 'button', ...rest }: Props) {
  const waiting = typeof busy === 'string'
  return (
    <button
      type={type}
      className={cx(buttonClass(look, size), className)}
      aria-disabled={waiting || undefined}
      onClick={waiting ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {waiting ? busy : children}
    </button>
  )
}
