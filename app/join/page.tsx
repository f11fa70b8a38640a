import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CodeBox } from '#app/join/code-box.tsx'
import { words } from '#app/language.ts'
import { readCode } from '#server/domain/join-code.ts'

type Props = { searchParams: Promise<{ code?: string | string[]; seat?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('join'))('title') }
}

/** The code box: a join code leads to its workshop, the code of a seat card back to its seat. */
export default async function JoinPage({ searchParams }: Props) {
  const { code, seat } = await searchParams
  const t = await words('join')
  if (typeof seat === 'string') return <CodeBox trouble={t(SEAT_TROUBLE.get(seat) ?? 'trouble')} />
  if (typeof code !== 'string') return <CodeBox />
  const typed = code.trim().slice(0, LONGEST)
  if (typed === '') return <CodeBox trouble={t('empty')} />
  const read = readCode(typed)
  if (read.kind === 'join') redirect(`/join/${read.code}`)
  if (read.kind === 'seat') redirect(`/seat/${read.code}`)
  return <CodeBox typed={typed} trouble={t('unreadable')} />
}

const LONGEST = 40

type SeatTrouble = 'seatWrong' | 'seatMoved' | 'seatRemoved' | 'seatWithdrawn' | 'seatTaken' | 'archived' | 'tooMany'
/** Why a seat link, card or code opened no seat. A map: anything may stand in the address. */
const SEAT_TROUBLE = new Map<string, SeatTrouble>([
  ['code-wrong', 'seatWrong'],
  ['not-found', 'seatWrong'],
  ['expired', 'seatMoved'],
  ['seat-moved', 'seatMoved'],
  ['seat-removed', 'seatRemoved'],
  ['seat-withdrawn', 'seatWithdrawn'],
  ['in-use', 'seatTaken'],
  ['archived', 'archived'],
  ['too-many', 'tooMany'],
])
