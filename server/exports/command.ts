import type { RoundResult } from '#server/domain/result.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { harmless } from './csv.ts'

const SCORES = 'scores.csv'

/** The command that finds in a project's file what its report says: who is everyone, from how many people on, and of what. */
export function analyseCommand({ groups: shown, project, round, scale }: RoundResult): string {
  const options: [name: string, value: string][] = [
    ['groups', groups.map((group) => `${group}=${shown[group].people ?? 'sample'}`).join(',')],
    ['minimum', groups.map((group) => `${group}=${shown[group].least}`).join(',')],
    ['stage', project.stage],
    ['scale', `${scale.min}-${scale.max}`],
    ['project', harmless(project.name)],
    ['round', `${round}`],
  ]
  return ['npm run -s analyse --', SCORES, ...options.map(([name, value]) => `--${name} ${quoted(value)}`)].join(' ')
}

/** As a shell takes it for one word, whatever is in it; plain words stay plain. */
const quoted = (value: string): string => (/^[\w.:-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`)
