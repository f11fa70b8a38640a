import { words } from '#app/language.ts'
import { buttonClass } from '#components/ui/button-class.ts'

/** For who has no seat here, whether or not there is such a workshop. */
export default async function NoSeat() {
  const t = await words('score')
  return (
    <main id="main" className="mx-auto grid w-full max-w-[34rem] content-start gap-6 px-4 py-10">
      <div>
        <h1 className="text-2xl">{t('gone.not-found')}</h1>
        <p className="mt-2 text-lg text-ink-2">{t('gone.not-foundText')}</p>
      </div>
      <a href="/join" className={buttonClass()}>
        {t('gone.join')}
      </a>
    </main>
  )
}
