import { words } from '#app/language.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'

/** For who has no seat here, whether or not there is such a workshop. */
export default async function NoSeat() {
  const t = await words('score')
  return (
    <main id="main" className="mx-auto grid w-full max-w-[34rem] content-start gap-6 px-4 py-10">
      <div>
        <h1 className="text-2xl">{t('gone.not-found')}</h1>
        <p className="mt-2 text-lg text-ink-2">{t('gone.not-foundText')}</p>
      </div>
      <ButtonLink href="/join">{t('gone.join')}</ButtonLink>
    </main>
  )
}
