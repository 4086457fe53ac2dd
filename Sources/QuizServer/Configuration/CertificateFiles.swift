import Wording

/// The files of what tls listeners show, both in PEM form.
struct CertificateFiles: Sendable, Equatable {
    /// The certificate, followed by those that vouch for it.
    let certificate: String
    /// May be the same file.
    let key: String

    /// Whether the program was built with the trait TLS.
    #if TLS
    static let isServed = true
    #else
    static let isServed = false
    #endif

    static let certificate = TypedSetting<String?>.optionalPath(
        "tls-certificate",
        "The file of the certificate that tls-listen shows, in PEM form with those that vouch for it"
    )
    static let key = TypedSetting<String?>.optionalPath(
        "tls-key",
        "The file of the certificate's key, in PEM form; none if it stands in the same file"
    )

    static let settings = [certificate.description, key.description]

    /// Nil, with a reason in the reader, if something is missing; nil as well if none is needed.
    init?(_ reader: inout SettingReader, isNeeded: Bool) {
        let certificate = reader.take(Self.certificate)
        let key = reader.take(Self.key)
        guard isNeeded || certificate != nil || key != nil else { return nil }
        guard Self.isServed else {
            if isNeeded { reader.refuse(ListenConfiguration.tlsListen, .builtWithoutTLS) }
            if certificate != nil { reader.refuse(Self.certificate, .builtWithoutTLS) }
            if key != nil { reader.refuse(Self.key, .builtWithoutTLS) }
            return nil
        }
        guard isNeeded else { return nil }
        guard let certificate else {
            reader.refuse(Self.certificate, .certificateWanted)
            return nil
        }
        self.certificate = certificate
        self.key = key ?? certificate
    }
}
