import { parse, stringify } from 'yaml'
import { inFileOrder, withoutEmpties } from '../file-data.ts'

/**
 * Stands in for Decap's YAML writer: the same text that the content model writes, fields in the model's order and empty
 * boxes left out, so that a commit shows what the editor changed and nothing else.
 */
export default {
  fromFile: (text: string): unknown => parse(text),
  toFile: (data: Record<string, unknown>, fieldNames: string[] = []): string =>
    stringify(inFileOrder(withoutEmpties(data) ?? {}, fieldNames), {
      lineWidth: 0,
      defaultStringType: 'PLAIN',
    }),
}
