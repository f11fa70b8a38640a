import type { Metadata } from 'next'
import { caller } from '#app/caller.ts'
import { orNotFound, staffOnly } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { SettingsForm } from '#components/admin/settings-form.tsx'
import { Words } from '#components/ui/messages.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('admin'))('settings.title') }
}

export default async function SettingsPage() {
  await staffOnly('/admin')
  const [settings, t, speech] = await Promise.all([
    orNotFound((await caller()).city.settings()),
    words('admin'),
    wordsFor('common', 'refusal', 'admin'),
  ])
  return (
    <div className="max-w-[46rem]">
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <Words {...speech}>
        <SettingsForm settings={settings} timeZones={Intl.supportedValuesOf('timeZone')} />
      </Words>
    </div>
  )
}
