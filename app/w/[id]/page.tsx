import type { Metadata } from 'next'
import { caller, nonce } from '#app/caller.ts'
import { language, words } from '#app/language.ts'
import { seatHere } from '#app/w/[id]/seat.ts'
import { phoneWords } from '#app/w/[id]/words.ts'
import { REMEMBER_EARLY } from '#components/scoring/early.ts'
import { GonePage } from '#components/scoring/gone.tsx'
import { Phone } from '#components/scoring/phone.tsx'
import { NoticeText } from '#components/workshop/notice-text.tsx'
import type { MySeat } from '#server/domain/views.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const here = await seatHere((await params).id)
  return { title: 'seat' in here ? here.seat.title : (await words('score'))('title') }
}

/** A seat's page, from the waiting room to the close. */
export default async function SeatPage({ params }: Props) {
  const { id } = await params
  const here = await seatHere(id)
  const spoken = await language()
  if ('gone' in here)
    return <GonePage language={spoken} words={phoneWords(spoken)} code={here.gone} withdrawn={here.withdrawn} workshop={id} />
  const { seat } = here
  const helps = seat.role === 'helper' || seat.assisted
  const seldom = [
    mustRead(seat) && 'gate',
    mustRead(seat) && 'consent',
    helps && 'helper',
    seat.role === 'listening' && 'listening',
  ] as const
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a line of our own, fixed in the source; React writes no other kind of script. */}
      <script nonce={await nonce()} dangerouslySetInnerHTML={{ __html: REMEMBER_EARLY }} />
      <noscript>
        <p className="mx-auto max-w-[34rem] border-2 border-ink p-4 font-semibold">{(await words('join'))('noScript')}</p>
      </noscript>
      <Phone
        language={spoken}
        words={phoneWords(spoken, ...seldom.filter((part) => part !== false))}
        // Another seat in this browser is another page: nothing of the last one's state stays.
        key={`${seat.id} ${seat.state.round}`}
        seat={seat}
        sheets={await sheetsOf(seat)}
        address={`${globalThis.__concord.publicUrl().replace(/^https?:\/\//, '')}/join`}
        notice={mustRead(seat) ? await noticeFor(seat) : null}
      />
    </>
  )
}

const mustRead = ({ role, noticeRead, mustAgree }: MySeat): boolean => role !== 'helper' && (!noticeRead || mustAgree)

/** The questions, once scoring has opened: before, the set-up may still change them. */
async function sheetsOf(seat: MySeat) {
  const gives = seat.role === 'participant' || seat.role === 'observer'
  return gives && seat.state.phase !== 'joining' ? (await caller()).sheet.mine({ workshop: seat.workshop }) : null
}

async function noticeFor({ notice, city, role, mustAgree, onRecord, minimum }: MySeat) {
  const say = await words('join')
  return (
    <NoticeText
      notice={notice}
      city={city}
      observes={role === 'observer'}
      minimum={minimum ?? undefined}
      onRecord={mustAgree || onRecord !== null}
      say={(key, values) => say(`notice.${key}`, values)}
    />
  )
}
