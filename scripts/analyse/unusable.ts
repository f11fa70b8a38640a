/** What was asked, or the table, cannot be used: told in a sentence, nothing is computed, the command ends with 2. */
export class Unusable extends Error {}
