/** A field that comes with the same change is drawn soon after. */
const PATIENCE = 10
const AGAIN = 30

/** Moves the focus to the control of a field such as `groups.0.people`, or to the nearest part that holds it. */
export function focusField(form: HTMLElement | null, field: string | null, patience = PATIENCE): void {
  if (form === null || field === null) return
  // After React has drawn the complaint, so that a screen reader reads it with the field.
  setTimeout(
    () => {
      const parts = field.split('.')
      for (let length = parts.length; length > 0; length -= 1) {
        const control = form.querySelector(`[id="${CSS.escape(parts.slice(0, length).join('.'))}"]`)
        if (control instanceof HTMLElement) return control.focus()
      }
      if (patience > 0) focusField(form, field, patience - 1)
    },
    patience === PATIENCE ? 0 : AGAIN,
  )
}
