import { PortUnavailable } from '../../cms/gateway/main.ts'
import { CannotOpenContent } from '../../cms/gateway/content-store/outcomes.ts'
import { codeOf } from '../../cms/gateway/content-store/error-code.ts'
import { CannotStart } from '../terminal/cannot-start.ts'
import { WrongSettings } from '../../src/release/settings.ts'

const portSentence = ({ port, code }: PortUnavailable) => {
  const other = port < 1024 || port === 65535 ? 4322 : port + 1
  return code === 'EADDRINUSE'
    ? `端口 ${port} 已被占用，可能村口已经在运行；要另开一个请执行 PORT=${other} npm start\nPort ${port} is in use; Cunkou may be running already. For a second one: PORT=${other} npm start`
    : `不能使用端口 ${port}（${code}），请换一个：PORT=${other} npm start\nPort ${port} cannot be used (${code}). Take another: PORT=${other} npm start`
}

const isExpected = (reason: unknown): reason is Error =>
  [CannotStart, WrongSettings, CannotOpenContent].some((kind) => reason instanceof kind)

/** What to print for a reason not to start: one clear sentence where we know it, everything where we do not. */
export const sentenceFor = (reason: unknown): string => {
  if (reason instanceof PortUnavailable) return portSentence(reason)
  if (codeOf(reason) === 'ENOSPC')
    return '磁盘满了，启动不了；内容都还在。请清出空间后再执行 npm start。\nThe disk is full: make room, then run npm start again.'
  if (isExpected(reason)) return reason.message.replaceAll(' / ', '\n').replaceAll('。/ ', '。\n')
  const details = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
  return `启动时出错，请把下面的内容交给技术人员。\nCunkou could not start:\n${details}`
}
