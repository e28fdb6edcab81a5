import { index, type RouteConfig } from '@react-router/dev/routes'

/** Every page: its address and its file. */
export default [index('./organizations/home-page.tsx')] satisfies RouteConfig
