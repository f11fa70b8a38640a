/** What is still missing of a question, under its answers: brought into view above a foot that stays in place, not behind it. */
export function MissingHere({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} role="alert" ref={intoView} className="scroll-mb-36 border-s-4 border-ink ps-3 text-sm font-semibold">
      {children}
    </p>
  )
}

const intoView = (said: HTMLElement | null): void => said?.scrollIntoView({ block: 'nearest' })
