import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { caller } from '#app/caller.ts'
import { refusalCode } from '#app/guard.ts'
import { CodeBox } from '#app/join/code-box.tsx'
import { formWords } from '#app/join/form-words.ts'
import { words } from '#app/language.ts'
import { JoinForm } from '#components/join/join-form.tsx'
import { NoticeText } from '#components/workshop/notice-text.tsx'
import { readCode } from '#server/domain/join-code.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import type { JoinLook } from '#server/domain/views.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('join'))('title') }
}

/** What a code opens, on one short page: group and unit, the notice, consent where it is asked, start. */
export default async function JoinCodePage({ params }: Props) {
  const typed = decoded((await params).code)
  const read = readCode(typed)
  if (read.kind === 'seat') redirect(`/seat/${read.code}`)
  const t = await words('join')
  if (read.kind === 'unreadable') return <CodeBox typed={typed} trouble={t('unreadable')} />
  const look = await lookAt(read.code)
  if (typeof look === 'string') return <CodeBox typed={read.code} trouble={troubleOf(look, read.code, t)} />
  const notice = (group: Group) => (
    <NoticeText
      notice={look.notice}
      city={look.city}
      onRecord={look.onRecord[group]}
      minimum={look.minimum[group]}
      heading="h3"
      say={(key, values) => t(`notice.${key}`, values)}
    />
  )
  return (
    <main
      id="main"
      className="mx-auto grid min-h-dvh w-full max-w-[34rem] content-start gap-6 bg-paper px-4 pt-5 sm:border-x sm:border-line"
    >
      <div>
        {look.city !== '' && <p className="text-sm text-ink-2">{t('workshopIn', { city: look.city })}</p>}
        <h1 className="text-2xl">{look.title}</h1>
        {look.projects.join() !== look.title && (
          <p className="mt-1.5 text-ink-2">
            {t('projects')}: {look.projects.join(' · ')}
          </p>
        )}
      </div>
      <noscript>
        <p className="rounded-card border-2 border-ink p-4 font-semibold">{t('noScript')}</p>
      </noscript>
      <JoinForm
        look={{ workshop: look.workshop, group: look.group, units: look.units, onRecord: look.onRecord, late: look.late, mine: look.mine }}
        code={read.code}
        words={await formWords(look)}
        notices={{ official: notice('official'), vendor: notice('vendor'), resident: notice('resident') }}
      />
    </main>
  )
}

/** What the code opens, or the code of the refusal. */
async function lookAt(code: string): Promise<JoinLook | string> {
  try {
    return await (await caller()).participant.look({ code })
  } catch (error) {
    const refused = refusalCode(error)
    if (refused === null) throw error
    return refused
  }
}

function troubleOf(refused: string, code: string, t: Awaited<ReturnType<typeof words<'join'>>>): string {
  if (refused === 'code-wrong') return t('codeWrong', { code })
  if (refused === 'code-closed') return t('codeClosed', { code })
  if (refused === 'code-replaced') return t('codeReplaced', { code })
  if (refused === 'archived') return t('archived')
  if (refused === 'not-ready') return t('notReady')
  return t(refused === 'too-many' ? 'tooMany' : 'trouble')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).slice(0, LONGEST)
  } catch {
    return ''
  }
}
const LONGEST = 40
