import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type Answered, resultFrom } from '#server/domain/sentences/fixtures.ts'
import { Report } from './report.tsx'
import { reportWords } from './report-words.ts'

const NOBODY: Answered = { official: [], vendor: [], resident: [] }
const LIKE = { official: [6, 7, 6, 7, 6, 7], vendor: [6, 7, 7], resident: [6, 7, 6, 7, 6, 7, 6, 7] }
const OPEN = { official: [4, 6], vendor: [5], resident: [4, 7] }
const NO_WAYS = { back: { href: '/reports', label: '' }, console: null, scores: null }

const read = (answers: Answered[]) => {
  const factors = answers.map((each, at) => ({ name: `Factor ${at}`, importance: each, readiness: each }))
  const report = { result: resultFrom({ factors }), reasons: {} }
  const page = renderToStaticMarkup(
    <Report report={report} ways={NO_WAYS} address="https://concord.example" words={reportWords('en', 'UTC')} />,
  )
  return page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

describe('a report in which little can be said', () => {
  it('never tells that there is no conflict and no blocker where nobody was heard', () => {
    const page = read([NOBODY, NOBODY])
    expect(page).not.toMatch(/no factor is there a conflict|no conflict|No factor is found important/i)
    expect(page.match(/Too few were heard to say\./g)?.length).toBeGreaterThanOrEqual(3)
  })

  it('tells beside "no conflict" on how many factors it is too few to say', () => {
    const page = read([LIKE, OPEN])
    expect(page).toContain('On no factor is there a conflict. On one it is too few to say.')
    expect(page).toContain('so no move is called for. On one factor it is too few to say.')
  })
})
