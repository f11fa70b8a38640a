import admin from '#server/messages/en/admin.json' with { type: 'json' }
import charts from '#server/messages/en/charts.json' with { type: 'json' }
import common from '#server/messages/en/common.json' with { type: 'json' }
import consoleWords from '#server/messages/en/console.json' with { type: 'json' }
import exportWords from '#server/messages/en/export.json' with { type: 'json' }
import findings from '#server/messages/en/findings.json' with { type: 'json' }
import frameworks from '#server/messages/en/frameworks.json' with { type: 'json' }
import groups from '#server/messages/en/groups.json' with { type: 'json' }
import home from '#server/messages/en/home.json' with { type: 'json' }
import join from '#server/messages/en/join.json' with { type: 'json' }
import mail from '#server/messages/en/mail.json' with { type: 'json' }
import projects from '#server/messages/en/projects.json' with { type: 'json' }
import refusal from '#server/messages/en/refusal.json' with { type: 'json' }
import report from '#server/messages/en/report.json' with { type: 'json' }
import results from '#server/messages/en/results.json' with { type: 'json' }
import score from '#server/messages/en/score.json' with { type: 'json' }
import setup from '#server/messages/en/setup.json' with { type: 'json' }
import signIn from '#server/messages/en/signIn.json' with { type: 'json' }
import staff from '#server/messages/en/staff.json' with { type: 'json' }
import trouble from '#server/messages/en/trouble.json' with { type: 'json' }
import wall from '#server/messages/en/wall.json' with { type: 'json' }

/** Every English word that a person reads, one namespace a file area. English is the language that all others are checked against. */
export const en = {
  admin,
  charts,
  common,
  console: consoleWords,
  export: exportWords,
  findings,
  frameworks,
  groups,
  home,
  join,
  mail,
  projects,
  refusal,
  report,
  results,
  score,
  setup,
  signIn,
  staff,
  trouble,
  wall,
}

export type Messages = typeof en
export type Namespace = keyof Messages

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}
