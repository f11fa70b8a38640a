import type { Metadata } from 'next'
import { language, words } from '#app/language.ts'
import { seatHere } from '#app/w/[id]/seat.ts'
import { phoneWords } from '#app/w/[id]/words.ts'
import { GonePage } from '#components/scoring/gone.tsx'
import { Withdraw } from '#components/scoring/withdraw.tsx'
import { NoticeText } from '#components/workshop/notice-text.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ withdraw?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('score'))('notice.title') }
}

/** The notice, readable at any time, with the way to withdraw. */
export default async function NoticePage({ params, searchParams }: Props) {
  const [{ id }, { withdraw }] = await Promise.all([params, searchParams])
  const here = await seatHere(id)
  const spoken = await language()
  const speech = { language: spoken, words: phoneWords(spoken, 'notice') }
  if ('gone' in here) return <GonePage {...speech} code={here.gone} withdrawn={here.withdrawn} workshop={id} />
  const { seat } = here
  const [t, say] = await Promise.all([words('score'), words('join')])
  return (
    <main
      id="main"
      className="mx-auto grid min-h-dvh w-full max-w-[34rem] content-start gap-6 bg-paper px-4 pt-4 pb-10 sm:border-x sm:border-line"
    >
      <p>
        <a href={`/w/${id}`} className="text-link inline-flex min-h-11 items-center">
          {t('notice.back')}
        </a>
      </p>
      <div>
        <p className="text-sm text-ink-2">{seat.title}</p>
        <h1 className="text-2xl">{t('notice.title')}</h1>
      </div>
      <NoticeText
        notice={seat.notice}
        city={seat.city}
        observes={seat.role === 'observer'}
        minimum={seat.minimum ?? undefined}
        onRecord={seat.mustAgree || seat.onRecord !== null}
        say={(key, values) => say(`notice.${key}`, values)}
      />
      <hr className="border-line" />
      <Withdraw {...speech} seat={seat.id} workshop={id} revealed={seat.state.phase === 'revealed'} asked={withdraw !== undefined} />
    </main>
  )
}
