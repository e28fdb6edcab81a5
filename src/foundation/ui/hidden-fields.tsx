/** What a form sends along unseen. Absent values are not sent. */
export const HiddenFields = ({ values }: { values: Record<string, string | number | null | undefined> }) => (
  <>
    {Object.entries(values).map(([name, value]) =>
      value === null || value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
    )}
  </>
)
