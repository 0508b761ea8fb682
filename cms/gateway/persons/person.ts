import { deedWords } from '../../protocol/statuses.ts'

/** Someone who may use the CMS. */
export interface Person {
  name: string
  login: string
  email: string
  role: RoleName
}

/** What a person may do, each named by the deed. */
export type Right = 'read' | 'write' | 'approve' | 'publish' | 'withdraw' | 'delete' | 'configure'

interface Role {
  label: string
  rights: readonly Right[]
}

/** Who may do what. One desk has every right; accounts hand out the others. */
export const roles = {
  writer: { label: '撰稿人', rights: ['read', 'write'] },
  reviewer: { label: '审核人', rights: ['read', 'write', 'approve'] },
  publisher: { label: '发布人', rights: ['read', 'write', 'approve', 'publish', 'withdraw', 'delete'] },
  desk: {
    label: '值班编辑',
    rights: ['read', 'write', 'approve', 'publish', 'withdraw', 'delete', 'configure'],
  },
} as const satisfies Record<string, Role>

export type RoleName = keyof typeof roles

const deeds: Record<Right, string> = {
  read: '查看内容',
  write: '写稿和改稿',
  approve: '审核通过稿件',
  publish: deedWords.publish,
  withdraw: '撤下已发布的内容',
  delete: '删除已发布的内容',
  configure: '改门户设置和词表',
}

/** Whether a person has a right. */
export const may = ({ role }: Person, right: Right): boolean =>
  roles[role].rights.some((each) => each === right)

/** The sentence for someone who lacks a right. */
export const lacksRight = ({ role }: Person, right: Right): string =>
  `您的身份是“${roles[role].label}”，不能${deeds[right]}。请找有权限的同事来做。`
