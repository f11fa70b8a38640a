import type { Metadata } from 'next'
import { caller } from '#app/caller.ts'
import { refusalCode } from '#app/guard.ts'
import { formats, words } from '#app/language.ts'
import { PlainPage } from '#app/plain-page.tsx'
import { Letter } from '#components/admin/letter.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { MailboxMessage } from '#server/domain/views.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('signIn'))('mailbox.title') }
}

export default async function MailboxPage() {
  const [letters, t, format] = await Promise.all([read(), words('signIn'), formats()])
  if (letters === null) return <PlainPage title={t('mailbox.closed')} lead={t('mailbox.closedText')} />
  return (
    <PlainPage wide title={t('mailbox.title')} lead={t('mailbox.lead')}>
      <div className="flex flex-wrap gap-3">
        {/* A full load on purpose: new letters may have come. */}
        <ButtonLink href="/mailbox" look="soft" size="small">
          {t('mailbox.reload')}
        </ButtonLink>
        <ButtonLink href="/sign-in" look="soft" size="small">
          {t('mailbox.signIn')}
        </ButtonLink>
      </div>
      {letters.length === 0 ? (
        <EmptyState title={t('mailbox.none')}>{t('mailbox.noneText')}</EmptyState>
      ) : (
        <ol className="grid gap-4">
          {letters.map((letter) => (
            <Letter
              key={letter.id}
              letter={letter}
              to={t('mailbox.to')}
              at={format.dateTime(letter.at, { dateStyle: 'medium', timeStyle: 'short' })}
            />
          ))}
        </ol>
      )}
    </PlainPage>
  )
}

/** The letters, or null where this browser has not opened the mailbox with its secret. */
async function read(): Promise<MailboxMessage[] | null> {
  try {
    return await (await caller()).mailbox.list()
  } catch (error) {
    if (refusalCode(error) === 'not-found') return null
    throw error
  }
}
