import Domain

extension DeliveryAccount {
    /// Why some of its rows were there before; empty where none was.
    var remark: String {
        if let copyOf {
            return "Filen har samma innehåll som \(copyOf), så alla rader fanns redan."
        }
        if mends { return "Rader som kommunens samordnare har rättat åt er." }
        if isReplaced { return "Filen har kommit på nytt med annat innehåll; det nya gäller." }
        guard account.duplicates > 0 else { return "" }
        return "Rader som vi redan hade står också i en annan fil, eller två gånger i den här."
    }
}
