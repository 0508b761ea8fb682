/** @typedef {{ pattern: RegExp, chinese: string, english: string }} Cause */

/** @type {Cause[]} Why npm could not install, told by what it printed; the first that fits counts. */
const causes = [
  {
    pattern: /ENOSPC|no space left/i,
    chinese: '磁盘满了，请清出至少 2 GB 空间后再试。',
    english: 'The disk is full: free at least 2 GB and try again.',
  },
  {
    pattern: /EROFS|EACCES|EPERM/,
    chinese: '没有写入这个文件夹的权限，请把整个文件夹移到自己的目录下再试。',
    english: 'This folder cannot be written to: move it to a place of your own and try again.',
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|E50[234]|network/i,
    chinese: '连不上软件仓库，请检查网络；网络慢时可以请技术人员给 npm 换一个国内镜像再试。',
    english:
      'The package registry cannot be reached: check the network, or set another registry, and try again.',
  },
  {
    pattern: /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/,
    chinese: '单位网络替换了安全证书，请让网络管理员提供证书，并把它的路径设为 NODE_EXTRA_CA_CERTS。',
    english:
      'The network replaces certificates: set NODE_EXTRA_CA_CERTS to the certificate of your organisation.',
  },
  {
    pattern: /EUSAGE|are in sync/,
    chinese: 'package.json 和 package-lock.json 对不上，请重新下载完整的程序。',
    english: 'package.json and package-lock.json disagree: get a complete copy of the program.',
  },
  {
    pattern: /EINTEGRITY/,
    chinese: '下载的软件包和记录不符，请先执行 npm cache clean --force 再试。',
    english:
      'A downloaded package is not what the lock file says: run npm cache clean --force and try again.',
  },
]

/**
 * One clear sentence, Chinese and English, for what npm printed when it failed.
 * @param {string} printed
 */
export const installFailure = (printed) => {
  const cause = causes.find(({ pattern }) => pattern.test(printed))
  const lastLines = printed.trim().split('\n').slice(-3).join('\n')
  return cause
    ? `安装没有完成：${cause.chinese}\nThe installation failed. ${cause.english}`
    : `安装没有完成，请把下面几行交给技术人员。\nThe installation failed; npm said:\n${lastLines}`
}
