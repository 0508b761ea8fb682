interface FieldProps {
  name: string
  label: string
  /** What is wrong with it. */
  said?: string | undefined
  children: React.ReactNode
}

/** A label, its box, and below it room for what is wrong, so that nothing moves when it is said. */
export const Field = ({ name, label, said, children }: FieldProps) => (
  <div className={`ck-report-field${said === undefined ? '' : ' ck-wrong'}`}>
    <label htmlFor={name}>{label}</label>
    {children}
    <p className="ck-said" role="alert">
      {said}
    </p>
  </div>
)
