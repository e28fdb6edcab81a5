import { index, type RouteConfig, route } from '@react-router/dev/routes'

/** Every page: its address and its file. */
export default [
  index('./organizations/home-page.tsx'),
  route('awards/:id', './awards/award-page.tsx'),
] satisfies RouteConfig
