import css from '#components/session/wall.module.css'
import { WallWord } from '#components/session/wall-word.tsx'

/** One sentence on a wall that has no workshop: large enough for whoever stands at the projector. */
export function WallPlain(words: { above: string; title: string; sub: string }) {
  return (
    <main id="main" data-wall="light" className={css.screen}>
      <div className={css.frame}>
        <div className={css.wall}>
          <WallWord {...words} />
        </div>
      </div>
    </main>
  )
}
