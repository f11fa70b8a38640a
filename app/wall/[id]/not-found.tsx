import { words } from '#app/language.ts'

/** Also where a screen link leads that is no longer good. */
export default async function NoWall() {
  const t = await words('wall')
  return (
    <main id="main" className="mx-auto grid min-h-dvh max-w-4xl content-center gap-5 px-8">
      <h1 className="text-4xl">{t('expired.title')}</h1>
      <p className="text-xl text-ink-2">{t('expired.text')}</p>
    </main>
  )
}
