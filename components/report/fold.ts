const all = () => [...document.querySelectorAll<HTMLDetailsElement>('details[data-factor]')]

/** The factors that are closed, and those that are open. */
export const folded = () => all().filter((each) => !each.open)
export const opened = () => all().filter((each) => each.open)

/** Opens what a place of the page is folded into, and goes there. */
export function openTo(place: string): void {
  const target = place === '' ? null : document.getElementById(place)
  const fold = target?.closest<HTMLDetailsElement>('details[data-factor]')
  if (!fold) return
  fold.open = true
  fold.scrollIntoView()
}
