import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { caller } from '#app/caller.ts'
import { refusalCode } from '#app/guard.ts'
import { words } from '#app/language.ts'
import { PlainPage } from '#app/plain-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import type { SeatLook, SeatPlace } from '#server/domain/views.ts'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('join'))('take.title'), referrer: 'same-origin' }
}

/** One button between a seat link and the seat; two where this browser holds another seat in the workshop. */
export default async function TakeSeatPage({ params }: Props) {
  const { token } = await params
  const { workshop, title, seat, other } = await lookAt(token)
  const [t, names] = await Promise.all([words('join'), words('groups')])
  const named = ({ role, group, number }: SeatPlace): string => {
    if (group !== null) return names(`${group}.seat`, { number })
    return `${names(`role.${role}`)} ${number}`
  }
  return (
    <PlainPage title={t(other === null ? 'take.title' : 'take.otherTitle')} lead={title}>
      <p>{other === null ? t('take.text', { seat: named(seat) }) : t('take.otherText', { seat: named(seat), other: named(other) })}</p>
      <div className="grid gap-3">
        {other !== null && (
          <ButtonLink href={`/w/${workshop}`} look="main" size="large">
            {t('take.stay', { other: named(other) })}
          </ButtonLink>
        )}
        {/* A plain form: it works before and without scripts. */}
        <form action={`/seat/${token}`} method="post" className="grid">
          <Button type="submit" look={other === null ? 'main' : 'plain'} size="large">
            {other === null ? t('take.do') : t('take.doOther', { seat: named(seat) })}
          </Button>
        </form>
      </div>
    </PlainPage>
  )
}

/** What the link opens; where it opens nothing, the page that says why. */
async function lookAt(token: string): Promise<SeatLook> {
  try {
    return await (await caller()).participant.lookAtSeat({ token })
  } catch (error) {
    const code = refusalCode(error)
    if (code === null) throw error
    return redirect(`/join?seat=${code}`)
  }
}
