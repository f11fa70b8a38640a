/** Whether the source ties a factor to the project's stage. A project that is still an idea marks none. Specification, section 8. */
export const isMarked = (stages: readonly string[], stage: string | null): boolean =>
  stage !== null && stage !== 'idea' && stages.includes(stage)
