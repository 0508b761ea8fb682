import ObjectWidget from 'decap-cms-widget-object'
import { withoutEmpties } from '../files/in-model-order.ts'
import { neverEmpty, plainValue } from './control.ts'

const { controlComponent: ObjectControl } = ObjectWidget.Widget()

/**
 * A group of fields that may be left out as a whole: closed until the editor asks for it, so that its required fields
 * bind only those who fill it in. Decap's own group would ask for them in every entry.
 */
export class GroupControl extends ObjectControl {
  getValidateValue = neverEmpty
  private readonly open = () => this.setState({ open: true })
  private readonly clear = () => {
    this.childRefs = {}
    this.setState({ open: false })
    this.props.onChange?.(undefined)
  }

  override render() {
    const isFilled = withoutEmpties(plainValue(this.props.value)) !== undefined
    const label = String(this.props.field.get('label'))
    if (!isFilled && !this.state.open) {
      return (
        <div className="ck-group">
          <button type="button" id={this.props.forID} onClick={this.open}>
            填写{label}
          </button>
        </div>
      )
    }
    return (
      <div className="ck-group">
        {super.render()}
        <button type="button" onClick={this.clear}>
          不填{label}了
        </button>
      </div>
    )
  }
}
