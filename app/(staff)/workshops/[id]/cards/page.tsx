import type { Metadata } from 'next'
import { caller } from '#app/caller.ts'
import { orNotFound, staffOnly } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { Callout } from '#components/ui/callout.tsx'
import { Words } from '#components/ui/messages.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { CardMaker } from '#components/workshop/card-maker.tsx'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('setup'))('cards.title') }
}

export default async function CardsPage({ params }: Props) {
  const { id } = await params
  await staffOnly(`/workshops/${id}/cards`)
  const [api, t] = await Promise.all([caller(), words('setup')])
  const { setup, publicUrl, archivedAt } = await orNotFound(api.workshop.read({ workshop: id }))
  return (
    <Page width="usual" className="print:max-w-none">
      <div data-no-print>
        <PageHeader back={{ href: `/workshops/${id}`, label: setup.title }} title={t('cards.title')} lead={t('cards.lead')} />
      </div>
      <Words {...(await wordsFor('common', 'refusal', 'groups', 'setup'))}>
        {archivedAt === null ? (
          <CardMaker workshop={id} title={setup.title} units={setup.units} groups={setup.groups} publicUrl={publicUrl} />
        ) : (
          <Callout strong>{t('end.archived')}</Callout>
        )}
      </Words>
    </Page>
  )
}
