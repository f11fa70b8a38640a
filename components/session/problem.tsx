import { Callout } from '#components/ui/callout.tsx'

/** Why something was refused; the live region is there before its words. */
export function Problem({ text }: { text: string | null }) {
  return <div role="alert">{text !== null && <Callout strong title={text} />}</div>
}
