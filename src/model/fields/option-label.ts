import type { Option } from './field.ts'

/** What a choice is called: the label of its option, or nothing when there is none with this id. */
export const optionLabel = (options: readonly Option[], id: string | undefined): string | undefined =>
  options.find((option) => option.id === id)?.label
