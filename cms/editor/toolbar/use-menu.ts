import { useEffect, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'

/** A menu that folds away by itself. */
interface Menu {
  menu: RefObject<HTMLDetailsElement | null>
  close: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

const WAYS_OUT = ['pointerdown', 'focusin'] as const

/** A `details` that lies over the form as long as it is used: left or given up with Escape, it would cover what comes next. */
export const useMenu = (): Menu => {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (menu.current) menu.current.open = false
  }
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) close()
    }
    for (const way of WAYS_OUT) document.addEventListener(way, leave)
    return () => {
      for (const way of WAYS_OUT) document.removeEventListener(way, leave)
    }
  }, [])
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    close()
    menu.current?.querySelector('summary')?.focus()
  }
  return { menu, close, onKeyDown }
}
