/**
 * THE table: who may do what. Every procedure, page, handler and live stream asks it; nothing else decides.
 *
 * Roles of a city-wide action are those of the account. Roles of a workshop's action are relations to that workshop: a facilitator
 * owns or co-runs it, a participant sits in it, a screen was opened for it; a reviewer reads the report of every one. Everyone else
 * gets 'not found'. Administrators see no workshop by that role. `public` in a row means anybody. What of a result may be shown at all,
 * to whomever, is decided in shown.ts.
 */
export const roles = [
  'administrator',
  'facilitator',
  'reviewer',
  'participant',
  'listening',
  'observer',
  'helper',
  'screen',
  'public',
  'system',
] as const
export type Role = (typeof roles)[number]
export type Row = { scope: 'city' | 'workshop'; who: readonly Role[]; says: string }

const STAFF = ['administrator', 'facilitator', 'reviewer'] as const
const SEATS = ['participant', 'listening', 'observer', 'helper'] as const
/** Who reads results in the room. Not the helper, who types what others scored. */
const RESULTS = ['facilitator', 'participant', 'listening', 'observer', 'screen'] as const

const city = (who: readonly Role[], says: string): Row => ({ scope: 'city', who, says })
const workshop = (who: readonly Role[], says: string): Row => ({ scope: 'workshop', who, says })

/** One row for each procedure, by its path in the router. */
export const access = {
  'account.me': city(['public'], 'Learn who one is signed in as, if anybody'),
  'account.list': city(['administrator'], 'See the staff accounts'),
  'account.invite': city(['administrator'], 'Give somebody a staff account'),
  'account.change': city(['administrator'], 'Change the name and roles of an account'),
  'account.remove': city(['administrator'], 'End an account'),
  'account.colleagues': city(['facilitator'], 'See which colleagues can co-run a workshop'),
  'account.claim': city(['public'], 'Make the first administrator, with the one-time link'),
  'account.mayClaim': city(['public'], 'Ask whether a one-time link still works'),
  'account.askLink': city(['public'], 'Ask for a sign-in link by e-mail'),
  'account.byEmail': city(['system'], 'Find the account of an address while signing in'),
  'account.useToken': city(['system'], 'Use a sign-in link up'),

  'city.look': city(['public'], 'See the name and languages of the city, and whether this is a demonstration'),
  'city.settings': city(['administrator'], 'See the settings of the city'),
  'city.saveSettings': city(['administrator'], 'Change the settings of the city'),
  'audit.list': city(['administrator'], 'Read the audit log'),
  'mailbox.list': city(['public'], 'Read the mailbox of a demonstration, with its printed secret'),

  'framework.list': city(STAFF, 'See the frameworks'),
  'framework.read': city(STAFF, 'Read a framework'),
  'framework.copy': city(['facilitator'], 'Copy a framework'),
  'framework.save': city(['facilitator'], 'Change a framework of the city’s own'),
  'framework.archive': city(['facilitator'], 'Put a framework of the city’s own away'),
  'framework.unarchive': city(['facilitator'], 'Take a framework out again'),

  'project.list': city(STAFF, 'See the projects'),
  'project.read': city(STAFF, 'Read a project'),
  'project.create': city(['facilitator'], 'Add a project'),
  'project.save': city(['facilitator'], 'Change a project'),
  'project.archive': city(['facilitator'], 'Put a project away'),
  'project.unarchive': city(['facilitator'], 'Take a project out again'),

  'workshop.list': city(['facilitator'], 'See the workshops that one runs'),
  'workshop.create': city(['facilitator'], 'Set up a workshop'),
  'workshop.read': workshop(['facilitator'], 'See the set-up of a workshop'),
  'workshop.save': workshop(['facilitator'], 'Change the set-up of a workshop'),
  'workshop.duplicate': workshop(['facilitator'], 'Start a new workshop from an old one'),
  'workshop.archive': workshop(['facilitator'], 'Put a workshop away'),
  'workshop.unarchive': workshop(['facilitator'], 'Take a workshop out again'),
  'workshop.replaceCode': workshop(['facilitator'], 'Replace a join code'),
  'workshop.closeCode': workshop(['facilitator'], 'Close a join code'),
  'workshop.openCode': workshop(['facilitator'], 'Open a closed join code again'),
  'workshop.openScreen': workshop(['facilitator'], 'Make the link that opens the wall'),
  'workshop.closeScreens': workshop(['facilitator'], 'End every wall of the workshop'),
  'workshop.addFacilitator': workshop(['facilitator'], 'Let a colleague co-run the workshop'),
  'workshop.removeFacilitator': workshop(['facilitator'], 'End a colleague’s co-running'),

  'participant.look': city(['public'], 'See what a join code opens'),
  'participant.join': city(['public'], 'Take a seat with a join code'),
  'participant.lookAtSeat': city(['public'], 'See which seat a seat link or card opens'),
  'participant.enter': city(['public'], 'Take one’s seat again with a seat link or card'),
  'screen.enter': city(['public'], 'Open the wall with its link'),
  'participant.mine': workshop([...SEATS], 'See one’s own seat'),
  'participant.readNotice': workshop([...SEATS], 'Say that one has read the notice, and whether one speaks on the record'),
  'participant.withdraw': workshop([...SEATS], 'Withdraw, with all that one has scored'),
  'participant.moreTime': workshop(['participant'], 'Ask for more time'),
  'participant.leave': workshop([...SEATS], 'Leave the seat on this device'),
  'participant.enterForm': workshop(['helper'], 'Begin a paper form for somebody'),
  'participant.seats': workshop(['facilitator'], 'See the seats, without what anybody scored or whether they are done'),
  'participant.makeCards': workshop(['facilitator'], 'Make seats with cards to print'),
  'participant.invite': workshop(['facilitator'], 'Make a personal invitation link'),
  'participant.moveSeat': workshop(['facilitator'], 'Move a seat to another device'),
  'participant.setAside': workshop(['facilitator'], 'Set a seat aside'),
  'participant.bringBack': workshop(['facilitator'], 'Bring a seat back that was set aside'),

  'round.shared': workshop(['system'], 'Make the live state of a workshop'),
  'round.state': workshop(['facilitator', ...SEATS, 'screen'], 'See the live state of a workshop'),
  'round.open': workshop(['facilitator'], 'Open scoring'),
  'round.pause': workshop(['facilitator'], 'Pause scoring'),
  'round.resume': workshop(['facilitator'], 'Go on with scoring'),
  'round.extend': workshop(['facilitator'], 'Give more time'),
  'round.close': workshop(['facilitator'], 'Close scoring'),
  'round.reopen': workshop(['facilitator'], 'Take a close back, until the reveal'),

  'round.beforeReveal': workshop(['facilitator'], 'See which groups a reveal will show, and which it will not'),
  'round.reveal': workshop(['facilitator'], 'Show a closed round to everyone, for good'),
  'round.spotlight': workshop(['facilitator'], 'Choose what of the results is on the wall'),

  'result.read': workshop([...RESULTS], 'See the results of a revealed round'),
  'result.reasons': workshop([...RESULTS], 'Read the reasons that people gave, by group'),
  'result.mine': workshop(['participant'], 'See one’s own scores in the results'),
  'result.hideReason': workshop(['facilitator'], 'Hide a reason'),
  'result.unhideReason': workshop(['facilitator'], 'Show a hidden reason again'),
  'result.exports': workshop(['facilitator'], 'See what the files of scores of a revealed round hold'),
  'result.export': workshop(['facilitator'], 'Take the file of scores of a project'),
  'report.list': city(['reviewer', 'facilitator'], 'See which reports there are: a reviewer all, a facilitator those of the own workshops'),
  'report.edition': workshop(['facilitator', 'reviewer', 'participant', 'listening', 'observer'], 'Learn which edition of a report holds'),
  'report.read': workshop(['facilitator', 'reviewer', 'participant', 'listening', 'observer'], 'Read the report of a project'),

  'sheet.mine': workshop(['participant', 'observer'], 'See one’s own sheet'),
  'sheet.save': workshop(['participant', 'observer'], 'Save answers on one’s own sheet'),
} as const satisfies Record<string, Row>

export type Action = keyof typeof access
export const actions = Object.keys(access).filter((key): key is Action => key in access)
export const rowOf = (action: Action): Row => access[action]

/**
 * The first of the row's roles that the asker holds, or null. `public` in the row admits everyone. `held` are the roles that the
 * asker holds in the row's scope.
 */
export function admits(row: Row, held: readonly Role[]): Role | null {
  return row.who.find((role) => role === 'public' || held.includes(role)) ?? null
}

/**
 * One row for each page and handler of the running server: the action whose permission it needs, `anybody`, or `staff` (any account
 * that has not ended). A page that needs a seat or the wall opens with that seat's or wall's own cookie.
 */
export type Door = Action | 'anybody' | 'staff'
export const doors: Record<string, Door> = {
  '/': 'anybody',
  '/join': 'anybody',
  '/join/[code]': 'anybody',
  '/seat/[token]': 'anybody',
  '/seat/[token]/take': 'anybody',
  '/screen/[token]': 'anybody',
  '/sign-in': 'anybody',
  '/sign-in/[token]': 'anybody',
  '/welcome/[token]': 'anybody',
  '/method': 'anybody',
  '/mailbox': 'anybody',
  '/mailbox/[secret]': 'anybody',
  '/icon.svg': 'anybody',
  '/_not-found': 'anybody',
  '/w/[id]': 'participant.mine',
  '/w/[id]/notice': 'participant.mine',
  '/w/[id]/start': 'participant.readNotice',
  '/w/[id]/withdraw': 'participant.withdraw',
  '/wall/[id]': 'round.state',
  '/workshops': 'workshop.list',
  '/workshops/new': 'workshop.create',
  '/workshops/[id]': 'workshop.read',
  '/workshops/[id]/console': 'workshop.read',
  '/workshops/[id]/cards': 'participant.makeCards',
  '/workshops/[id]/report/[project]': 'report.read',
  '/workshops/[id]/export': 'result.exports',
  '/workshops/[id]/export/[project]/scores.csv': 'result.export',
  '/reports': 'report.list',
  '/projects': 'project.list',
  '/projects/new': 'project.create',
  '/projects/[id]': 'project.read',
  '/frameworks': 'framework.list',
  '/frameworks/[id]': 'framework.read',
  '/frameworks/[id]/edit': 'framework.save',
  '/admin': 'city.settings',
  '/admin/people': 'account.list',
  '/admin/log': 'audit.list',
  '/api/health': 'anybody',
  '/api/trpc': 'anybody',
  '/api/live/[id]': 'round.state',
  '/api/auth/[...nextauth]': 'anybody',
}
