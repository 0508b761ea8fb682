import type { Command } from 'prosemirror-state'
import { useState } from 'react'
import { linkAddress } from './link-address.ts'
import { dropLink, setLink } from './link-commands.ts'
import { rowKeys } from './row-keys.ts'
import { Box, Press } from './row-parts.tsx'
import type { ToolbarState } from './toolbar-state.ts'

interface LinkRowProps {
  state: ToolbarState
  run: (command: Command) => void
  onClose: () => void
}

const NO_ADDRESS = '这里要填网址、邮箱、电话，或者本站网页的地址（/ 开头），例如 https://www.gov.cn。'

/** What is asked of a link, and what is done with the answers. */
const useLink = ({ state, run, onClose }: LinkRowProps) => {
  const [address, setAddress] = useState(state.link ?? '')
  const [words, setWords] = useState('')
  const [isFaulty, setFaulty] = useState(false)
  const close = (command: Command) => {
    run(command)
    onClose()
  }
  const set = () => {
    const href = linkAddress(address)
    if (href === undefined) setFaulty(true)
    else close(setLink(href, words.trim() || address.trim()))
  }
  return { address, setAddress, words, setWords, isFaulty, set, drop: () => close(dropLink) }
}

/** Asks where a link leads; without chosen words its own are asked for too. */
export const LinkRow = (props: LinkRowProps) => {
  const { state, onClose } = props
  const { address, setAddress, words, setWords, isFaulty, set, drop } = useLink(props)
  const isLink = state.link !== undefined
  return (
    <div className="ck-story-row" role="group" aria-label="链接" onKeyDown={rowKeys(set, onClose)}>
      {!isLink && !state.hasSelection && <Box label="显示的文字" value={words} onChange={setWords} />}
      <Box label="网址" value={address} onChange={setAddress} isFirst />
      <Press name="放上链接" onPress={set} />
      {isLink && <Press name="去掉链接" onPress={drop} />}
      <Press name="关闭" onPress={onClose} />
      {isFaulty && (
        <p className="ck-refused" role="alert">
          {NO_ADDRESS}
        </p>
      )}
    </div>
  )
}
