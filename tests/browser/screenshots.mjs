// Takes the pictures of docs/screenshots: `node screenshots.mjs`. No test; run it when pages change.

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { Api, startBrowser, startServer } from "./glimpse.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
const WIDTHS = { narrow: 320, wide: 1024 };

mkdirSync(FOLDER, { recursive: true });
const server = await startServer({ GLIMPSE_ACCOUNTS_SIGN_UP: "open" });
const browser = await startBrowser();
const api = new Api(server.url);
const { password } = server.operate("account", "create", "anna@example.org", "--admin");

for (const colorScheme of ["light", "dark"]) {
    for (const [size, width] of Object.entries(WIDTHS)) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 640 }, reducedMotion: "reduce" });
        const page = await context.newPage();
        page.on("dialog", (dialog) => dialog.accept());
        const shoot = (name) => page.screenshot({ path: `${FOLDER}${name}-${size}-${colorScheme}.png`, fullPage: true });
        const look = async (name, path) => {
            await page.goto(path.startsWith("http") ? path : server.url + path);
            await shoot(name);
        };
        await look("home", "/");
        await page.fill("#secret", "correct horse battery staple");
        await page.keyboard.press("Control+Enter");
        await page.waitForURL(/\/shared\//);
        await page.locator("[data-status]").first().waitFor();
        await shoot("shared");
        const shared = await api.share("postgres://app:7hK!p2wq@db.internal:5432/app");
        await look("confirm", shared.link);
        await page.getByRole("button").click();
        await page.locator("#the-secret").waitFor();
        await shoot("revealed");
        await look("gone", shared.link);
        await look("receipt", shared.receipt);
        const kept = await api.share("something", { passphrase: "a passphrase" });
        await look("passphrase", kept.link);
        await look("burn", `${kept.receipt}/burn`);
        await look("trust", "/trust");
        await look("sign-up", "/account/sign-up");
        await look("sign-in", "/account/sign-in");
        await page.fill("#email", "anna@example.org");
        await page.fill("#password", password);
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/account$/);
        await api.share("something");
        await page.goto(server.url);
        await page.fill("#secret", "something");
        await page.keyboard.press("Control+Enter");
        await page.waitForURL(/\/shared\//);
        await look("account", "/account");
        await look("tokens", "/account/tokens");
        await look("admin", "/admin");
        await context.close();
    }
}
await browser.close();
await server.stop();
