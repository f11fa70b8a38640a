import type { ReactNode } from 'react'
import css from '#components/session/wall.module.css'

/** What stands out in a line of the wall: the time left, the address. */
export const strong = (words: ReactNode) => <b className={css.strong}>{words}</b>

/** One sentence for the whole room, with what belongs under it. */
export function WallWord({ above, title, sub, children }: { above: ReactNode; title: string; sub: string; children?: ReactNode }) {
  return (
    <>
      <div className={css.word}>
        <p className={css.above}>{above}</p>
        <h1 className={css.shout}>{title}</h1>
        <p className={css.sub}>{sub}</p>
      </div>
      {children}
    </>
  )
}
