import ListWidget from 'decap-cms-widget-list'

const { controlComponent } = ListWidget

/** Decap's list of rows, which takes a row away at the first touch of its cross: this one asks before. */
export class RowsControl extends controlComponent {
  constructor(props: ConstructorParameters<typeof controlComponent>[0]) {
    super(props)
    const { handleRemove } = this
    this.handleRemove = (index, event) => {
      event.preventDefault()
      const row = this.props.value?.get(index)
      const name = row && String(row.get('label', '') || row.get('id', ''))
      if (window.confirm(questionAbout(name))) handleRemove(index, event)
    }
  }
}

const questionAbout = (name: string | undefined) =>
  `要去掉${name ? `“${name}”` : '这一行'}吗？点“保存”以前，离开这一页就还是原来的样子。`
