import { redirect } from 'next/navigation'
import { city } from '#app/city.ts'
import { has, me } from '#app/guard.ts'
import { words } from '#app/language.ts'
import { StepPicture } from '#components/charts/step-picture.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { JoinBox } from '#components/ui/join-box.tsx'
import { Wordmark } from '#components/ui/wordmark.tsx'
import type { Me } from '#server/domain/views.ts'

const STEPS = ['alone', 'sealed', 'together'] as const

/** Where the work of an account begins. */
const deskOf = (account: Me) => (has(account, 'facilitator') ? 'workshops' : has(account, 'reviewer') ? 'reports' : 'admin')

export default async function Home({ searchParams }: { searchParams: Promise<{ signed?: string }> }) {
  const [account, { name }, { signed }, t, common] = await Promise.all([me(), city(), searchParams, words('home'), words('common')])
  // Whoever has just signed in wants to go on, not to read what this is.
  if (signed && account) redirect(`/${deskOf(account)}`)
  const desk = deskOf(account)
  return (
    <>
      <header className="mx-auto flex max-w-[68rem] items-center gap-2.5 px-5 pt-6 sm:px-8">
        <Wordmark size={30} />
        <span className="text-lg font-bold">{common('product')}</span>
        {name && <span className="ms-auto text-ink-2">{name}</span>}
      </header>
      <main id="main" tabIndex={-1} className="mx-auto grid max-w-[68rem] gap-14 px-5 pt-10 pb-20 sm:px-8 sm:pt-16">
        <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
          <div>
            <h1 className="text-3xl sm:text-4xl">{t('title')}</h1>
            <p className="measure mt-5 text-lg text-ink-2">{t('lead')}</p>
          </div>
          <Card as="section" className="sm:p-7">
            <h2 className="text-xl">{t('join.title')}</h2>
            <JoinBox label={t('join.label')} hint={t('join.hint')} action={t('join.action')} />
          </Card>
        </div>
        <section aria-labelledby="how">
          <h2 id="how" className="sr-only">
            {t('how.title')}
          </h2>
          <ol className="grid gap-8 border-t-2 border-ink pt-6 sm:grid-cols-3 sm:gap-10">
            {STEPS.map((step) => (
              <li key={step} className="grid content-start gap-1.5">
                <StepPicture step={step} />
                <h3 className="text-lg">{t(`how.steps.${step}.title`)}</h3>
                <p className="text-ink-2">{t(`how.steps.${step}.text`)}</p>
              </li>
            ))}
          </ol>
        </section>
        <section className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-t border-line pt-6">
          <div>
            <h2 className="text-lg">{t('staff.title')}</h2>
            <p className="text-ink-2">{account ? t('staff.signedIn', { name: account.name }) : t('staff.text')}</p>
          </div>
          <ButtonLink href={account ? `/${desk}` : '/sign-in'}>{account ? t(`staff.${desk}`) : t('staff.action')}</ButtonLink>
        </section>
        <p className="text-sm text-ink-2">{t('confidential')}</p>
      </main>
    </>
  )
}
