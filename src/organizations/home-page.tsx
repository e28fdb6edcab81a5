export default function HomePage() {
  return <h1>Laurel</h1>
}
