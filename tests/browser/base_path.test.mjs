// A site below a path of its host, behind a proxy: nothing that a person does leads out of it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { freePort, startCaddy } from "./caddy.mjs";
import { CLIPBOARD, expectSaid, open, startBrowser, startServer } from "./glimpse.mjs";

const ROOT = "/secrets";

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser?.close());

for (const [directive, what] of [["handle", "passes it on"], ["handle_path", "takes it away"]]) {
    test(`sharing, opening, receipts, accounts and languages stay below the path when the proxy ${what}`, async () => {
        const port = await freePort();
        const host = `http://127.0.0.1:${port}`;
        const url = host + ROOT;
        const server = await startServer({ GLIMPSE_SITE_PUBLIC_URL: url });
        const upstream = new URL(server.url).host;
        const caddy = await startCaddy(port, `redir ${ROOT} ${ROOT}/\n${directive} ${ROOT}/* {\nreverse_proxy ${upstream}\n}`);
        const account = server.operate("account", "create", "anna@glimpse.example");
        const { context, page } = await open(browser, CLIPBOARD);

        // Whatever is asked for, by person or page, is asked for below the path, and is there.
        const strays = [];
        page.on("request", (request) => {
            const asked = new URL(request.url());
            if (asked.protocol !== "blob:" && !(asked.pathname + "/").startsWith(`${ROOT}/`)) strays.push(request.url());
        });
        page.on("response", (answer) => { if (answer.status() >= 400) strays.push(`${answer.status()} ${answer.url()}`); });

        await page.goto(`${url}/`);
        await page.evaluate(() => navigator.clipboard.writeText("correct horse"));
        await page.keyboard.press("Control+V");
        await page.keyboard.press("Enter");
        await page.waitForURL(new RegExp(`^${url}/shared/`));
        const link = await page.inputValue("#link");
        assert.ok(link.startsWith(`${url}/secret/`), link);
        await expectSaid(page, "The link is on your clipboard.");

        // The receipt, its own address, and the two steps of burning as far as turning back.
        await page.getByText("Burn this secret").click();
        await page.getByRole("link", { name: "Burn it …" }).click();
        await page.getByRole("link", { name: "Keep it, and go back to the receipt" }).click();
        await page.getByText("Keep this receipt").click();
        await page.getByRole("link", { name: "The receipt's own address" }).click();
        await page.waitForURL(new RegExp(`^${url}/receipt/`));
        assert.equal(await page.inputValue("#link"), link);

        // Another language, by the foot of the page, and back.
        await page.locator("details.languages summary").click();
        await page.locator("[lang=sv]", { hasText: "Svenska" }).last().click();
        await page.locator("html[lang=sv]").waitFor();
        await page.goto(`${url}/`);
        assert.equal(await page.getAttribute("html", "lang"), "sv", "the choice is remembered");
        await page.goto(`${url}/?switch=en`);

        await page.goto(link);
        await page.getByRole("button", { name: "Open the secret" }).click();
        assert.equal(await page.textContent("#the-secret"), "correct horse");
        await page.evaluate(() => { document.querySelector("#the-secret").dataset.isSafe = ""; });

        await page.goto(`${url}/`);
        await page.getByRole("link", { name: "Sign in" }).click();
        await page.fill("#email", account.email);
        await page.fill("#password", account.password);
        await page.getByRole("button", { name: "Sign in" }).click();
        await page.waitForURL(`${url}/account`);
        await page.getByRole("link", { name: "API tokens" }).click();
        await page.waitForURL(`${url}/account/tokens`);

        const cookies = await context.cookies(`${url}/`);
        assert.deepEqual(cookies.map(({ name }) => name).sort(), ["language", "sent", "session"]);
        assert.ok(cookies.every(({ path }) => path === ROOT), JSON.stringify(cookies));
        await page.goto(`${url}/account`);
        await page.getByRole("button", { name: "Sign out" }).click();
        await page.waitForURL(`${url}/`);
        assert.deepEqual(strays, []);
        await context.close();
        await caddy.stop();
        await server.stop();
    });
}
