/** An e-mail address that breaks before its @ where it must, and anywhere only where that is not enough. */
export function MailAddress({ of: address }: { of: string }) {
  const at = address.lastIndexOf('@')
  return (
    <span className="wrap-anywhere">
      {at > 0 ? address.slice(0, at) : address}
      {at > 0 && (
        <>
          <wbr />
          {address.slice(at)}
        </>
      )}
    </span>
  )
}
