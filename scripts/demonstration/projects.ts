import type { ProjectContent } from '#server/domain/project.ts'

/** The demonstration city's projects: six, in different stages. The keys are the script's own. */
export const demonstrationProjects: Record<string, ProjectContent> = {
  lights: {
    name: 'Smart street lights',
    summary:
      'Street lights that dim when nobody is there and report their own faults. 140 of 11,000 have been replaced, around the market.',
    domain: 'public-space',
    neighbourhoods: ['Market', 'Old Harbour'],
    stage: 'pilot',
    stageSince: '2025-03-01',
  },
  flood: {
    name: 'Flood early warning',
    summary: 'Sensors in drains and canals that warn streets by text message before the water comes.',
    domain: 'safety',
    neighbourhoods: ['Old Harbour', 'Riverside'],
    stage: 'pilot',
    stageSince: '2024-10-15',
  },
  air: {
    name: 'Air-quality sensors',
    summary: 'Sixty low-cost sensors on lamp posts and balconies, read together with residents.',
    domain: 'environment',
    neighbourhoods: ['Station', 'Northside'],
    stage: 'proof-of-value',
    stageSince: '2026-01-10',
  },
  hubs: {
    name: 'Shared mobility hubs',
    summary: 'Bikes, cargo bikes and cars to share at one place, within five minutes of every front door.',
    domain: 'mobility',
    neighbourhoods: ['Station', 'Gardens', 'Northside'],
    stage: 'scaling',
    stageSince: '2025-09-01',
  },
  permits: {
    name: 'Digital permit desk',
    summary: 'Apply for a permit online and follow it day by day. The counter stays open for whoever prefers it.',
    domain: 'services',
    neighbourhoods: [],
    stage: 'routine',
    stageSince: '2023-05-01',
  },
  crowds: {
    name: 'Crowd counting at the station',
    summary: 'Count people on the station square to spread them over exits on busy days.',
    domain: 'safety',
    neighbourhoods: ['Station'],
    stage: 'idea',
    stageSince: '2026-08-20',
  },
}
