import ListWidget from 'decap-cms-widget-list'
import { List } from 'immutable'
import type { MouseEvent } from 'react'
import { showNotice } from '../../notifications/shown.ts'
import { neverEmpty } from '../control.ts'
import { RowList } from './RowList.tsx'
import { rowName } from './row-name.ts'
import { rowWords } from './row-words.ts'
import type { TakenAway } from './taken-away.ts'
import { placeOfTakenAway, withTakenAway } from './taken-away.ts'

const FIELDS = 'input, textarea, select, button'

/**
 * A list of groups of fields. Rows are moved by dragging, by buttons and by keys, a new one comes into sight, and those that
 * were taken away can be put back; Decap's own has signs without names and takes a row away at the first touch.
 */
export class RowsControl extends ListWidget.controlComponent {
  /** A draft may be unfinished: too few rows are told when it is handed in. */
  getValidateValue = neverEmpty
  override validateSize = () => []
  private isAdding = false
  private takenAway: TakenAway = new Map()
  private offers: (() => void)[] = []

  private readonly add = (event: MouseEvent) => {
    this.isAdding = true
    this.handleAdd(event)
  }

  private readonly takeAway = (index: number, event: MouseEvent) => {
    const row = this.props.value?.get(index)
    if (!row) return
    const { keys } = this.state
    const key = keys[index] ?? ''
    this.takenAway = withTakenAway(this.takenAway, keys, key)
    this.handleRemove(index, event)
    const name = rowName(this.props.field, row, index)
    this.offers.push(
      showNotice(rowWords.takenAway(name), {
        label: rowWords.undo(name),
        onClick: () => this.putBack(key, row),
      }),
    )
  }

  private putBack(key: string, row: DecapMap) {
    const { keys, itemsCollapsed } = this.state
    const index = placeOfTakenAway(this.takenAway, keys, key)
    this.setState({
      keys: keys.toSpliced(index, 0, key),
      itemsCollapsed: itemsCollapsed.toSpliced(index, 0, false),
    })
    this.props.onChange((this.props.value ?? List<DecapMap>()).insert(index, row))
  }

  override componentDidUpdate() {
    if (!this.isAdding) return
    this.isAdding = false
    const added = document.getElementById(`${this.props.forID}-${this.state.keys.at(-1)}`)
    added?.querySelector<HTMLElement>(`.ck-item-fields :is(${FIELDS})`)?.focus()
    added?.scrollIntoView({ block: 'nearest' })
  }

  override componentWillUnmount() {
    // What they would put back has gone with the form.
    for (const takeAway of this.offers) takeAway()
  }

  override renderListControl = () => (
    <RowList
      list={this}
      onAdd={this.add}
      onTakeAway={this.takeAway}
      onMove={(from, to) => this.onSortEnd({ oldIndex: from, newIndex: to })}
    />
  )
}
