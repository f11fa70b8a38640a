import { type MethodPlace, methodPlaces } from './places.ts'

/** Under which heading of docs/method.md each place is. */
export const headings: Record<MethodPlace, string> = {
  short: 'The short version',
  'who-speaks': 'Who speaks: everyone or a sample',
  findings: 'Findings on one factor: conflict, gap, aligned, divided',
  stands: 'Where one group stands',
  lone: 'The group that sees it differently',
  need: 'Need, and how certain it is',
  blockers: 'Needed but not ready: blockers',
  'leave-one-out': 'Whoever is left out',
  order: 'The order of talk',
  distance: 'How far apart, over all factors',
  index: 'The alignment index',
  pulls: 'What pulls it down most',
  units: 'Inside city hall: units',
  path: 'The path: what should happen next',
  'top-five': 'The top five',
  shown: 'What may be shown',
  example: 'One example',
  rounds: 'Between two rounds',
  wrong: 'How often it is wrong',
  limits: 'Limits',
  check: 'Check it yourself',
  sources: 'Sources',
}

/** The place of a heading; none for the title of the page. */
export const placeOf = (heading: string): MethodPlace | undefined => methodPlaces.find((place) => headings[place] === heading)
